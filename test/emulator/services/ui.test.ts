import { newGoogle, run } from '../test-helpers';

const UI = 'const ui = SpreadsheetApp.getUi();';

describe('the user interface', () => {
  it('shows a sidebar from a file', () => {
    const google = newGoogle({ html: { Sidebar: '<p>Setup</p>' } });
    run(
      google,
      `${UI} ui.showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Access').setWidth(400))`,
    );
    expect(google.ui.sidebar).toEqual({ title: 'Access', html: '<p>Setup</p>' });
    expect(() => run(google, "HtmlService.createHtmlOutputFromFile('Other')")).toThrow(
      'No HTML file named Other was found.',
    );
  });

  it('shows dialogs and gets the prepared answers', () => {
    const google = newGoogle();
    google.ui.answer('YES');
    google.ui.answer('OK', 'forty');
    const body = `${UI}
      const first = ui.alert('Sure?', 'Really?', ui.ButtonSet.YES_NO) === ui.Button.YES;
      const second = ui.prompt('How many?');
      return [first, second.getResponseText(), second.getSelectedButton() === ui.Button.OK,
        ui.alert('Bye') === ui.Button.CLOSE];`;
    expect(run(google, body)).toEqual([true, 'forty', true, true]);
    expect(google.ui.alerts).toEqual([
      { title: 'Sure?', message: 'Really?', buttons: 'YES_NO' },
      { title: '', message: 'Bye', buttons: 'OK' },
    ]);
  });

  it('shows toasts', () => {
    const google = newGoogle();
    run(
      google,
      "SpreadsheetApp.getActive().toast('Done'); SpreadsheetApp.getActive().toast('Wait', 'Access', -1);",
    );
    expect(google.ui.toasts).toEqual([
      { message: 'Done', title: '', seconds: 5 },
      { message: 'Wait', title: 'Access', seconds: -1 },
    ]);
  });

  it('replaces a menu of the same name', () => {
    const google = newGoogle();
    run(
      google,
      `${UI} ui.createMenu('A').addItem('One', 'one').addToUi(); ui.createMenu('A').addItem('Two', 'two').addToUi();`,
    );
    expect(google.ui.menus).toEqual([{ caption: 'A', items: [{ caption: 'Two', functionName: 'two' }] }]);
  });

  it('does not exist without a user', () => {
    const google = newGoogle({ code: 'function f() { SpreadsheetApp.getUi(); }' });
    expect(google.run('f', [], { via: 'editor' }).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});
