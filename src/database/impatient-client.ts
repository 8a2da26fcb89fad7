import { Client } from 'pg';

/** A pg client that closes its connection as soon as it cannot be trusted any more, instead of leaving it in the pool for the next caller:
 *  an answer that stayed out too long (it would hold up and time out the next query), or a server that said it is going. */
export class ImpatientClient extends Client {
  constructor(...given: ConstructorParameters<typeof Client>) {
    super(...given);
    // One that breaks tells whoever listens, and whoever has it on loan hears it from the query that fails. With nobody listening, as in
    // the turn in which a pool hands it over, Node would end the process.
    this.on('error', () => undefined);
    const patient = this.query.bind(this);
    const impatient = (...input: unknown[]): unknown => {
      const answer: unknown = Reflect.apply(patient, undefined, input);
      // With a callback there is no promise; that way is pool.query's, and the pool drops the connection itself.
      if (answer instanceof Promise) answer.catch((error: unknown) => this.closeAfter(error));
      return answer;
    };
    this.query = impatient as typeof this.query;
  }

  private closeAfter(error: unknown): void {
    if (!(error instanceof Error)) return;
    const fatal = 'severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC');
    if (fatal || error.message === 'Query read timeout') void this.end();
  }
}
