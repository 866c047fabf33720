/**
 * A sentence before it is put into words: a code and its parameters. Decisions compare codes; what a person
 * reads comes from the catalogue of a language.
 */
export interface AnyMessage {
  readonly code: string;
}

/** Turns a message into the sentence of a language. */
export type Say = (message: AnyMessage) => string;

/** One entry of a catalogue: a fixed sentence, or one that is made from parameters, perhaps with others in it. */
export type Entry = string | ((parameters: never, say: Say) => string);

export type Entries = Readonly<Record<string, Entry>>;

/** The messages that a catalogue has words for. */
export type MessageOf<Catalogue> = {
  [Code in keyof Catalogue]: Catalogue[Code] extends (
    parameters: infer Parameters,
    ...rest: never[]
  ) => string
    ? { readonly code: Code } & Readonly<Parameters>
    : { readonly code: Code };
}[keyof Catalogue];
