import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type { AppendOptions, AppendPart } from './append-part';
import type { Outcome } from './batch';
import type { Expected } from './decide';
import { Gathering } from './gathering';
import type { Services } from './services';
import { invalidArgument, streamDeleted } from './store-error';

/** Streams.Append: options, then events, then one answer; all or nothing. */
export function append({ writer, authenticate, intake, maxAppendSize, refusalOf }: Services) {
  return (call: ServerReadableStream<AppendPart, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    let target: AppendOptions | undefined;
    const gathered = new Gathering(intake, maxAppendSize);
    let settled = false;
    const leave = () => {
      settled = true;
      gathered.release();
    };
    const settle = (error: unknown, response?: AppendResp) => {
      if (settled) return;
      leave();
      answer(response ? null : refusalOf(error), response);
    };
    attempt(() => authenticate(call.metadata), settle);
    call.on('data', (part: AppendPart) => {
      if (settled) return;
      try {
        if (part.problem) throw part.problem;
        if (target ? part.options : !part.options) throw invalidArgument('An append is its options once, then its events.');
        target ??= part.options;
        gathered.add(part.events);
      } catch (error) {
        settle(error);
      }
    });
    call.on('error', leave);
    call.on('cancelled', leave);
    const submit = () => {
      if (settled || call.cancelled) return;
      if (!target) return settle(invalidArgument('An append begins with its options.'));
      const { stream, expected } = target;
      writer.submit({ kind: 'append', stream, expected, events: gathered.events }).then((outcome) => {
        if (outcome.kind === 'deleted') settle(streamDeleted(stream));
        else settle(undefined, responseTo(outcome, expected));
      }, settle);
    };
    // A line that is cut ends the stream as well, before it says that the call was cancelled: what came by then is not the whole append.
    call.on('end', () => setImmediate(submit));
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
