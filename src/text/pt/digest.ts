import type { DigestWords } from '../mailed';

const people = (count: number) => (count === 1 ? '1 pessoa' : `${count} pessoas`);

/** The weekly digest of a requester. */
export function digest(): DigestWords {
  return {
    'digest.summary': ({ given, waiting, refused, leaving }) =>
      [
        given > 0 && `${people(given)} com novo acesso`,
        waiting > 0 && `${people(waiting)} em espera`,
        refused > 0 && `${people(refused)} sem acesso`,
        leaving > 0 && `${people(leaving)} que ${leaving === 1 ? 'pode' : 'podem'} perdê-lo`,
      ]
        .filter(Boolean)
        .join(', '),
    'digest.intro': 'Estas são as pessoas para as quais você solicitou acesso.',
    'digest.given': 'Receberam acesso:',
    'digest.given-on': ({ email, day }) => `${email} em ${day}`,
    'digest.waiting': 'Ainda em espera:',
    'digest.waits-approval': ({ email }) => `${email} aguarda uma aprovação`,
    'digest.waits-seat': ({ email }) => `${email} aguarda uma licença livre`,
    'digest.waits-chat': ({ email }) => `${email} aguarda que a administração dê acesso ao chat`,
    'digest.waits-retry': ({ email }) => `${email} aguarda uma nova tentativa automática`,
    'digest.refused': 'Não receberam acesso:',
    'digest.was-rejected': ({ email }) => `O pedido para ${email} foi rejeitado`,
    'digest.needs-attention': ({ email }) =>
      `O pedido para ${email} ainda não pôde ser concluído; a administração está ciente`,
    'digest.leaving': 'Podem perder o acesso em breve:',
    'digest.ends-on': ({ email, until }) => `${email} tem acesso até ${until}`,
    'digest.was-warned': ({ email, day }) => `${email} recebeu um aviso em ${day} porque a conta não é usada`,
    'digest.more': ({ count }) => `e mais ${count}`,
  };
}
