/** JSON files that this tool has written, read back: whose they are before their shape is looked at. */

/** The value of a JSON text; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What a value says that its schema is. */
export function schemaOf(value: unknown): unknown {
  return (value as { readonly schema?: unknown } | null | undefined)?.schema;
}
