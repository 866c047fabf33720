/** Whether what a person has asked for is done, and what they are told. */
export interface ActionResult {
  ok: boolean;
  message: string;
}

/** Why what was asked for is not given, or not done. */
export interface Refused {
  ok: false;
  message: string;
}
