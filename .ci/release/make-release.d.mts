export function makeRelease(built: string, folder: string, version: string): Promise<void>;
