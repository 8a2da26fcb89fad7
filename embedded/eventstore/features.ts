import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';

/** The version whose behaviour this server follows. */
export const serverVersion = '23.10.6';

// Persistent subscriptions are refused; but to a server that does not name them the client speaks HTTP/1, and nobody could read the refusal.
const named = [StreamsService, GossipService, ServerFeaturesService, PersistentSubscriptionsService].flatMap((service) =>
  Object.values(service).map(({ path }) => path.toLowerCase()),
);
const persistent = Object.values(PersistentSubscriptionsService).map(({ path }) => [path.toLowerCase(), ['stream', 'all']] as const);
const features: Record<string, string[]> = {
  '/event_store.client.streams.streams/read': ['position', 'events'],
  ...Object.fromEntries(persistent),
};

/** ServerFeatures.GetSupportedMethods: what the client may ask, in lower case as the real server says it. */
export function getSupportedMethods(_call: ServerUnaryCall<Empty, SupportedMethods>, answer: sendUnaryData<SupportedMethods>): void {
  const methods = named.map((path) => {
    const [, service = '', method = ''] = path.split('/');
    return new SupportedMethod()
      .setServiceName(service)
      .setMethodName(method)
      .setFeaturesList(features[path] ?? []);
  });
  answer(null, new SupportedMethods().setEventStoreServerVersion(serverVersion).setMethodsList(methods));
}
