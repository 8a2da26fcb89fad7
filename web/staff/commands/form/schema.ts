/** A JSON schema, as far as the inputs of commands use any. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** The description of the API, as far as forms are made from it. */
export interface Description {
  readonly paths: Readonly<
    Record<
      string,
      { readonly post?: { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } } }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A schema, with the name under which it was looked up. */
export interface Resolved {
  readonly schema: Schema;
  readonly name?: string;
}

export function resolve({ components: { schemas } }: Description, schema: Schema): Resolved {
  const name = schema.$ref?.split('/').at(-1);
  const found = name === undefined || !Object.hasOwn(schemas, name) ? undefined : schemas[name];
  return found ? { schema: found, name } : { schema };
}

/** The schema of a command's input; undefined for a command that the server does not know under a dossier. */
export function inputOf(description: Description, command: string): Schema | undefined {
  const body = description.paths[`/v1/complaints/{number}/${command}`]?.post?.requestBody?.content['application/json'];
  return body && resolve(description, body.schema).schema;
}
