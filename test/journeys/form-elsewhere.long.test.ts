import { answersOf } from '../fixture/access-form';
import { callsToTry } from './calls-to-try';
import { ADMIN, TestInstallation } from './installation';

function alerts({ google }: TestInstallation) {
  return google.sent.filter(({ to, subject }) => to === ADMIN && subject.includes('the form'));
}

function troubles({ google }: TestInstallation) {
  const { health } = google.call('getSetup') as {
    health: { troubles: { cause: string; message: string }[] };
  };
  return health.troubles;
}

/** The timer has seen which form writes here. */
function withKnownForm(): TestInstallation {
  const installation = TestInstallation.ready();
  installation.google.advance({ hours: 1 });
  return installation;
}

describe('when the form is linked to another sheet', () => {
  it('the admins are mailed once within an hour, and the health names both sheets, until the new one is chosen', () => {
    const installation = withKnownForm();
    installation.google.form.relink('Form Responses 2');
    installation.google.advance({ hours: 1 });
    expect(alerts(installation)).toHaveLength(1);
    expect(alerts(installation)[0]?.body).toContain('into the sheet "Form Responses 2"');
    expect(troubles(installation)).toMatchObject([
      { cause: 'form-elsewhere', message: expect.stringContaining('reads "Form Responses 1"') },
    ]);
    installation.wait({ days: 3 });
    expect(alerts(installation)).toHaveLength(1);

    installation.google.call('saveSetup', installation.setup);
    expect(troubles(installation)).toEqual([]);
    expect(installation.row(installation.submit()).Action).toBe('Created');
  });

  it('its next answer is noticed at once', () => {
    const installation = withKnownForm();
    installation.google.form.relink('Form Responses 2');
    installation.google.clock.advance(6 * 60_000);
    installation.submit();
    expect(troubles(installation)).toMatchObject([{ cause: 'form-elsewhere' }]);
    expect(installation.accountsOf('ana@acme.example')).toEqual([]);
  });

  it('before the timer has ever seen it linked, its new sheet is found all the same', () => {
    const installation = new TestInstallation();
    installation.turnOn();
    installation.google.form.relink('Form Responses 2');
    installation.google.advance({ hours: 1 });
    expect(alerts(installation)).toHaveLength(1);
    installation.wait({ days: 2 });
    expect(troubles(installation)).toHaveLength(1);
  });
});

describe('when the form is unlinked or deleted', () => {
  it('the admins are mailed once, and told where to link it', () => {
    const installation = withKnownForm();
    installation.google.form.unlink();
    installation.google.advance({ hours: 1 });
    expect(alerts(installation)).toHaveLength(1);
    expect(alerts(installation)[0]?.body).toContain('Responses > Link to Sheets');
    installation.wait({ days: 2 });
    expect(alerts(installation)).toHaveLength(1);
  });

  it('a timer that is killed at any call while it finds out mails once all the same', () => {
    const undisturbed = withKnownForm();
    undisturbed.google.form.unlink();
    undisturbed.google.run('processPending', [{}]);
    for (const call of callsToTry(undisturbed.lastExecution().callCount)) {
      const installation = withKnownForm();
      installation.google.form.unlink();
      installation.google.faults.killAt(call, { after: true });
      installation.google.run('processPending', [{}]);
      installation.wait({ hours: 2 }, 20);
      expect({ call, alerts: alerts(installation).length }).toEqual({ call, alerts: 1 });
    }
  });
});

describe('a sheet about which there is nothing to say', () => {
  it('is one beside which another form has a sheet of its own', () => {
    const installation = withKnownForm();
    const { google } = installation;
    const ours = google.form;
    const other = google.linkForm({ title: 'Lunch', questions: ['Dish'], sheetName: 'Lunch' });
    other.submit({ Dish: 'Soup' });
    google.advance({ hours: 3 });
    other.submit({ Dish: 'Salad' });
    expect(troubles(installation)).toEqual([]);
    expect(google.sent).toEqual([]);
    const { row } = ours.submit(answersOf({}));
    expect(ours.sheet.record(row).Action).toBe('Created');
  });

  it('is one that never had a form: people fill it in another way', () => {
    const installation = new TestInstallation();
    installation.google.form.unlink();
    installation.turnOn();
    installation.google.advance({ hours: 3 });
    expect(troubles(installation)).toEqual([]);
    expect(installation.google.sent).toEqual([]);
  });
});

describe('looking at the form', () => {
  it('costs the timer two calls an hour', () => {
    const { google } = withKnownForm();
    google.advance({ hours: 24 });
    const looks = google.executions.filter(({ calls }) => calls['SpreadsheetApp.Sheet.getFormUrl']);
    expect(looks.length).toBeGreaterThan(20);
    expect(looks.length).toBeLessThan(36);
  });
});
