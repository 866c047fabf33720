import type { Google, SavedGoogle } from '.';
import { newGoogle, run } from './test-helpers';

const CODE = `
  function install() { ScriptApp.newTrigger('count').timeBased().everyMinutes(5).create();
    ScriptApp.newTrigger('count').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
  function count() { const all = PropertiesService.getScriptProperties();
    all.setProperty('count', String(Number(all.getProperty('count')) + 1)); }
  function onOpen() { SpreadsheetApp.getUi().createMenu('Mine').addItem('Count', 'count').addToUi(); }`;

/** An emulated Google in which users and scripts have worked. */
function usedGoogle(): Google {
  const google = newGoogle({ code: CODE });
  google.linkForm({ title: 'Access', questions: ['Email'] });
  google.run('install');
  google.open();
  google.form.submit({ Email: 'ana@acme.example' });
  google.form.submit({ Email: 'ben@acme.example' }, { delayed: true });
  google.form.sheet.set('F9', 'far away');
  google.revokeAuthorization('lead@acme.example');
  run(google, "GmailApp.sendEmail('ana@acme.example', 'Hello', 'text')");
  run(google, "SpreadsheetApp.getActiveSheet().getRange('A1').setBackground('#ff0000')");
  return google;
}

/** Saves and loads it, through JSON. */
function reloaded(google: Google): Google {
  const saved: SavedGoogle = JSON.parse(JSON.stringify(google.save()));
  const next = newGoogle({ code: CODE });
  next.load(saved);
  return next;
}

describe('a saved world', () => {
  it('is restored unchanged', () => {
    const before = usedGoogle();
    const after = reloaded(before);
    expect(JSON.stringify(after.save())).toBe(JSON.stringify(before.save()));
    expect(after.form.sheet.display()).toEqual(before.form.sheet.display());
    expect(after.form.sheet.format('A1')).toEqual(before.form.sheet.format('A1'));
    expect(after.sent).toEqual(before.sent);
    expect(after.quota.mail(after.owner).left).toBe(1_499);
  });

  it('continues to work: triggers fire, menus can be clicked, the form appends rows', () => {
    const google = reloaded(usedGoogle());
    const count = () => google.properties.script().count;
    expect(count()).toBe('1');
    google.form.fireQueued();
    expect(count()).toBe('2');
    google.clickMenu('Count');
    expect(count()).toBe('3');
    google.advance({ minutes: 5 });
    expect(count()).toBe('4');
    expect(google.form.submit({ Email: 'cleo@acme.example' }).row).toBe(4);
  });
});

describe('a saved state', () => {
  it('shares nothing with the world that was saved', () => {
    const google = usedGoogle();
    const saved = google.save();
    const before = JSON.stringify(saved);
    google.form.submit({ Email: 'cleo@acme.example' });
    google.open();
    expect(JSON.stringify(saved)).toBe(before);
  });
});
