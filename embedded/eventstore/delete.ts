import { type DeleteReq, DeleteResp, type TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb';
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type { Write } from './batch';
import { isMetastream } from './recorded';
import { expectedOf, expectedText, writableName } from './request';
import type { Services } from './services';
import { invalidArgument, streamDeleted, wrongExpectedVersion } from './store-error';

/** Streams.Delete: hides what is there; the next append goes on counting. */
export function softDelete(services: Services) {
  return (call: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>): void => {
    carryOut('delete', services, call).then(
      (position) =>
        answer(null, new DeleteResp().setPosition(new DeleteResp.Position().setCommitPosition(position).setPreparePosition(position))),
      (error: unknown) => answer(services.refusalOf(error)),
    );
  };
}

/** Streams.Tombstone: nothing can be read from or written to the stream ever after. */
export function tombstone(services: Services) {
  return (call: ServerUnaryCall<TombstoneReq, TombstoneResp>, answer: sendUnaryData<TombstoneResp>): void => {
    carryOut('tombstone', services, call).then(
      (position) =>
        answer(
          null,
          new TombstoneResp().setPosition(new TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position)),
        ),
      (error: unknown) => answer(services.refusalOf(error)),
    );
  };
}

async function carryOut(
  kind: Write['kind'],
  { writer, authenticate }: Services,
  call: ServerUnaryCall<DeleteReq, DeleteResp> | ServerUnaryCall<TombstoneReq, TombstoneResp>,
): Promise<string> {
  authenticate(call.metadata);
  const options = call.request.getOptions();
  if (!options) throw invalidArgument('The options are missing.');
  const stream = writableName(options.getStreamIdentifier()?.getStreamName_asU8());
  if (isMetastream(stream)) throw invalidArgument('A metadata stream goes with its stream.');
  const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : undefined);
  const outcome = await writer.submit({ kind, stream, expected, events: [] });
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  if (outcome.kind === 'wrong') throw wrongExpectedVersion(stream, expectedText(expected), outcome.current);
  return String(outcome.position ?? 0);
}
