import { ADMIN, type TestInstallation } from './installation';

export interface Check {
  ok: boolean;
  message: string;
  results: { name: string; ok: boolean; message: string }[];
}

/** As the sidebar checks. */
export function check({ google }: TestInstallation): Check {
  return google.call('checkInstallation', 'sidebar') as Check;
}

/** What is limited, in the words that a person reads. */
export function limitsOf({ results }: Pick<Check, 'results'>): string[] {
  return results.filter(({ ok }) => !ok).map(({ message }) => message);
}

/** What the health says of the platform: what the last check found, and what keeps part of the work from being done. */
export function limitsInHealth({ google }: TestInstallation): string[] {
  const { health } = google.call('getSetup') as {
    health: { installation: Pick<Check, 'results'> | null; troubles: { message: string }[] };
  };
  return [
    ...limitsOf(health.installation ?? { results: [] }),
    ...health.troubles.map((each) => each.message),
  ];
}

export function sheetNames({ google }: TestInstallation): string[] {
  return google.spreadsheet.sheets.map(({ name }) => name);
}

/** What a check leaves behind that is none of its business any more. */
export function leftBehind(installation: TestInstallation): string[] {
  const { google } = installation;
  return [
    ...sheetNames(installation).filter((name) => name.startsWith('Chat Access check')),
    ...google.mailbox(ADMIN).drafts.map(({ subject }) => subject),
    ...Object.keys(google.properties.document()).filter((key) => key.startsWith('probe')),
    ...Object.keys(google.properties.user(ADMIN)).filter((key) => key.startsWith('probe')),
  ];
}
