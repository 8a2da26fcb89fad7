/** The words of one page of the form. */
export interface PageText {
  readonly title: string;
  readonly intro?: string;
}

/** The words of one question. `errors` by the code of what is wrong. */
export interface FieldText {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}
