import type { warnings as english } from '../../en/warnings';
import type { Told } from '../../told';

/** What came of warnings before an idle account is switched off, in `Plan` and `Log`. */
export function warnings(): Told<typeof english> {
  return {
    'warning.no-address': 'o endereço no Zendesk não é exatamente um endereço que possa receber e-mail.',
    'warning.no-mail-left': 'os e-mails que restam hoje estão reservados para pedidos.',
    'warning.not-drafted': 'o Gmail não aceitou o e-mail.',
    'warning.not-sent': 'o Gmail não enviou o e-mail.',
    'warning.unsure': 'o Gmail não informa se o e-mail foi enviado. A próxima revisão verificará isso.',
    'warning.given-up': 'Este aviso não foi enviado. A próxima revisão o planeja novamente.',
  };
}
