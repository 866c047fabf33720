import { questionIn } from './questions';

describe('a call of a script', () => {
  it('is usually not a question', () => {
    expect(questionIn({ name: 'Ui.showSidebar', args: ['Chat Access'] }, 1)).toBeNull();
  });

  it('can be an alert with only an OK button', () => {
    expect(questionIn({ name: 'Ui.alert', args: ['OK_CANCEL'] }, 1)).toEqual({
      id: 1,
      kind: 'alert',
      title: '',
      message: 'OK_CANCEL',
      buttons: ['OK'],
    });
  });

  it('can be a prompt with a title and buttons', () => {
    expect(questionIn({ name: 'Ui.prompt', args: ['Reject', 'Why?', 'OK_CANCEL'] }, 7)).toEqual({
      id: 7,
      kind: 'prompt',
      title: 'Reject',
      message: 'Why?',
      buttons: ['OK', 'CANCEL'],
    });
  });
});
