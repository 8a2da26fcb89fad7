import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { type AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type { Outcome, Write } from './batch';
import type { Expected } from './decide';
import type { Proposed } from './recorded';
import { expectedOf, proposedOf, writableStream } from './request';
import type { Services } from './services';
import { asStoreError, invalidArgument, streamDeleted, tooLarge } from './store-error';

/** Streams.Append: options, then events, then one answer; all or nothing. */
export function append({ writer, authenticate, maxAppendSize }: Services) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    let target: Pick<Write, 'stream' | 'expected'> | undefined;
    const events: Proposed[] = [];
    let size = 0;
    let settled = false;
    const settle = (error: unknown, response?: AppendResp) => {
      if (settled) return;
      settled = true;
      answer(response ? null : asStoreError(error), response);
    };
    attempt(() => authenticate(call.metadata), settle);
    call.on('data', (request: AppendReq) => {
      if (settled) return;
      try {
        const options = request.getOptions();
        const message = request.getProposedMessage();
        if (options && !target) {
          target = {
            stream: writableStream(options.getStreamIdentifier()),
            expected: expectedOf(options, options.hasRevision() ? options.getRevision() : undefined),
          };
        } else if (message && target) {
          const event = proposedOf(message);
          size += event.data.length;
          if (size > maxAppendSize) throw tooLarge(maxAppendSize);
          events.push(event);
        } else throw invalidArgument('An append is its options once, then its events.');
      } catch (error) {
        settle(error);
      }
    });
    call.on('error', () => (settled = true));
    call.on('cancelled', () => (settled = true));
    call.on('end', () => {
      if (settled) return;
      if (!target) return settle(invalidArgument('An append begins with its options.'));
      const { stream, expected } = target;
      writer.submit({ kind: 'append', stream, expected, events }).then((outcome) => {
        if (outcome.kind === 'deleted') settle(streamDeleted(stream));
        else settle(undefined, responseTo(outcome, expected));
      }, settle);
    });
  };
}

/** Does it, and hands over what it throws. */
function attempt(act: () => void, failed: (error: unknown) => void): void {
  try {
    act();
  } catch (error) {
    failed(error);
  }
}

function responseTo(outcome: Exclude<Outcome, { kind: 'deleted' }>, expected: Expected): AppendResp {
  const response = new AppendResp();
  if (outcome.kind === 'wrong') return response.setWrongExpectedVersion(wrong(outcome.current, expected));
  const success = new AppendResp.Success();
  if (outcome.last < 0) success.setNoStream(new Empty());
  else success.setCurrentRevision(String(outcome.last));
  if (outcome.position === undefined) success.setNoPosition(new Empty());
  else {
    const position = String(outcome.position);
    success.setPosition(new AppendResp.Position().setCommitPosition(position).setPreparePosition(position));
  }
  return response.setSuccess(success);
}

function wrong(current: number, expected: Expected): AppendResp.WrongExpectedVersion {
  const message = new AppendResp.WrongExpectedVersion();
  if (current < 0) message.setCurrentNoStream(new Empty());
  else message.setCurrentRevision(String(current));
  if (expected.kind === 'exact') message.setExpectedRevision(expected.text);
  else if (expected.kind === 'any') message.setExpectedAny(new Empty());
  else if (expected.kind === 'exists') message.setExpectedStreamExists(new Empty());
  else message.setExpectedNoStream(new Empty());
  return message;
}
