import { OperationsService } from '@eventstore/db-client/generated/operations_grpc_pb';
import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb';
import { ProjectionsService } from '@eventstore/db-client/generated/projections_grpc_pb';
import { UsersService } from '@eventstore/db-client/generated/users_grpc_pb';
import { MonitoringService } from '@eventstore/db-client/generated/monitoring_grpc_pb';
import {
  type sendUnaryData,
  type Server,
  type ServerDuplexStream,
  type ServiceError,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';

const services = [
  [
    PersistentSubscriptionsService,
    'Persistent subscriptions are not offered: subscribe to a stream or to $all and keep the position yourself.',
  ],
  [ProjectionsService, 'Projections in the server are not offered: subscribe to $all and project what you read.'],
  [UsersService, 'Users are not managed here: they are given when the server starts.'],
  [OperationsService, 'Operations are not offered here: the store is kept in PostgreSQL, with the tools for that.'],
  [MonitoringService, 'Monitoring is not offered here: the server has Prometheus metrics on a port of their own.'],
] as const;

/** Answers every call of the services that are not offered with UNIMPLEMENTED and a sentence that says what to do instead. */
export function refuseUnoffered(server: Server): void {
  for (const [service, details] of services) {
    const refusal = { code: status.UNIMPLEMENTED, details };
    const handlers: UntypedServiceImplementation = {};
    for (const [name, { responseStream }] of Object.entries(service))
      handlers[name] = responseStream ? refuseStream(refusal) : refuseOne(refusal);
    server.addService(service, handlers);
  }
}

type Refusal = Pick<ServiceError, 'code' | 'details'>;

function refuseOne(refusal: Refusal) {
  return (_call: unknown, answer: sendUnaryData<unknown>): void => answer(refusal);
}

function refuseStream(refusal: Refusal) {
  return (call: ServerDuplexStream<unknown, unknown>): void => void call.emit('error', refusal);
}
