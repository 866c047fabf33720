import type { ExecutionRequest } from '../runtime/executor';
import type { AuthMode } from '../runtime/run';
import type { TriggerData } from '../runtime/world';
import { AuthMode as AuthModes } from '../services/script-app';
import { User } from '../services/session';
import { Range } from '../spreadsheet/range';
import { Sheet } from '../spreadsheet/sheet';
import type { FormEvent } from './form';

type Args = ExecutionRequest['args'];

/** developers.google.com/apps-script/guides/triggers/events: no `source`, no `user`; all values are texts. */
export function formSubmitEvent(event: FormEvent, trigger: TriggerData): Args {
  return ({ spreadsheet, run }) => {
    const sheet = run.world.spreadsheet.sheets.find(({ id }) => id === event.sheetId);
    const rect = { row: event.row, column: event.column, rows: 1, columns: event.columns };
    const fits = sheet !== undefined && event.row <= sheet.maxRows;
    return [
      {
        authMode: AuthModes.FULL,
        namedValues: event.namedValues,
        range: fits
          ? new Range({ run, sheetId: event.sheetId, rect }, new Sheet(run, event.sheetId, spreadsheet))
          : null,
        triggerUid: trigger.id,
        values: event.values,
      },
    ];
  };
}

/** In UTC, as in the documented sample; months and days start at 1, Monday is 1. */
export function clockEvent(trigger: TriggerData, time: number): Args {
  const date = new Date(time);
  const firstDay = Date.UTC(date.getUTCFullYear(), 0, 1);
  return () => [
    {
      authMode: AuthModes.FULL,
      triggerUid: trigger.id,
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      'day-of-month': date.getUTCDate(),
      'day-of-week': date.getUTCDay() || 7,
      'week-of-year': Math.ceil(((time - firstDay) / 86_400_000 + new Date(firstDay).getUTCDay() + 1) / 7),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
      timezone: 'UTC',
    },
  ];
}

export function openEvent(stage: Parameters<Args>[0], as: string, authMode: AuthMode): object {
  const mode = AuthModes[authMode];
  if (authMode === 'NONE') return { authMode: mode };
  return { authMode: mode, source: stage.spreadsheet, user: new User(as) };
}
