/** One wrong field in an answer of the server: where (JSON pointer), which rule, and a sentence that helps. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail?: string;
}

/** What the server says when it says no (RFC 9457); `status` 0 is no answer at all. */
export class Problem extends Error {
  readonly code: string;
  readonly detail?: string;
  readonly source?: string;
  readonly errors: readonly FieldProblem[];
  /** The number under which the log of the server knows this request. */
  readonly incident?: string;

  constructor(
    readonly status: number,
    body: Partial<Record<'code' | 'title' | 'detail' | 'source' | 'instance', string>> & { errors?: FieldProblem[] } = {},
  ) {
    super(body.title ?? '');
    this.code = body.code ?? '';
    this.detail = body.detail;
    this.source = body.source;
    this.errors = body.errors ?? [];
    this.incident = body.instance;
  }
}
