export function noticesOf(inputs: string[]): Promise<string>;
