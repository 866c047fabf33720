import type { WarningWords } from '../mailed';

const days = (count: number) => (count === 1 ? '1 dia' : `${count} dias`);

const BY = { 'chat-access': ' pelo Chat Access', elsewhere: ' por outro meio' };

const link = (form: string) => (form === '' ? '.' : `: ${form}`);

/** What is said to the person whose access is about to end. */
export function warnings(): WarningWords {
  return {
    'warning.detail': ({ reason, until, daysLeft, form }, say) =>
      `${say(reason)} A conta será desativada em ${until}, daqui a ${days(daysLeft)}, ou pouco depois. ` +
      `Para mantê-la, entre antes dessa data ou peça à liderança da sua equipe que envie o formulário novamente, o que reinicia o prazo${link(form)}`,
    'ending.detail': ({ until, form }) =>
      `O último dia de acesso é ${until}; depois disso, a conta será desativada. ` +
      `Se o acesso for necessário por mais tempo, peça à liderança da sua equipe que envie o formulário novamente com um último dia posterior${link(form)}`,
    'verdict.used': ({ days: count, limit }) => `Nenhum login há ${days(count)} (limite: ${limit}).`,
    'verdict.created': ({ days: count, limit }) => `Conta criada há ${days(count)} (limite: ${limit}).`,
    'verdict.never-used': ({ days: count, limit }) =>
      `Conta criada há ${days(count)} e nunca usada (limite: ${limit}).`,
    'verdict.requested': ({ days: count, limit }) =>
      `Conta solicitada ou ativada pelo Chat Access há ${days(count)} (limite: ${limit}).`,
    'verdict.switched': ({ isEnabled, by, days: count, limit }) =>
      `Conta ${isEnabled ? 'ativada' : 'desativada'}${by === null ? '' : BY[by]} há ${days(count)} (limite: ${limit}).`,
    'verdict.exemption-ended': ({ idle, lastDay }, say) =>
      `${say(idle)} A exceção da conta terminou em ${lastDay}.`,
    'verdict.with-end': ({ reason, until, why }, say) =>
      why === null ? `${say(reason)} O acesso é válido até ${until}.` : say(reason),
  };
}
