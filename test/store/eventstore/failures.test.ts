import { status } from '@grpc/grpc-js';
import { invalidArgument, refusals } from '../../../embedded/eventstore/store-error';

describe('what a caller hears of a failure', () => {
  const logged: unknown[] = [];
  const refusalOf = refusals((event, facts) => logged.push([event, facts]));

  it('is the refusal, where it is one, and nothing is logged', () => {
    const refusal = invalidArgument('No.');
    expect(refusalOf(refusal)).toBe(refusal);
    expect(logged).toEqual([]);
  });

  it('is nothing of its details where nobody foresaw it: they are in the log', () => {
    expect(refusalOf(new TypeError('x is undefined'))).toMatchObject({
      code: status.UNKNOWN,
      details: 'The event store failed on this call.',
    });
    expect(logged).toEqual([['call-failed', { why: expect.stringContaining('TypeError: x is undefined\n    at ') }]]);
  });
});
