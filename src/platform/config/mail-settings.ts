import { ConfigurationError } from './configuration-error';
import { address, type Variables } from './read-variable';

/** How the service sends e-mail. */
export interface MailSettings {
  /** "smtps://user:password@mail.example:465" */
  smtpUrl: string;
  /** Who mails come from: name and address. */
  from: { name: string; address: string };
}

const EXAMPLE = `MAIL_FROM='Touchstone <notices@desk.example>'`;
// The address alone or in angle brackets after a name; nothing that a header could be broken with.
const FROM = /^(?:"?([^"<>@\p{Cc}]*)(?:"\s*)?<)?([^\s<>@",;:()\p{Cc}]{1,64}@[^\s<>@",;:()\p{Cc}]{1,190})>?$/u;

/** SMTP_URL and MAIL_FROM; null where no e-mail is sent. @throws ConfigurationError naming the variable, with an example */
export function readMailSettings(variables: Variables): MailSettings | null {
  const smtpUrl = address(variables, 'SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.example:465');
  const given = variables.MAIL_FROM?.trim();
  if (smtpUrl === null) {
    if (given)
      throw new ConfigurationError(
        'MAIL_FROM is set, so SMTP_URL is needed too; example: SMTP_URL=smtp://mail.example:587',
      );
    return null;
  }
  if (!given) throw new ConfigurationError(`SMTP_URL is set, so MAIL_FROM is needed too; example: ${EXAMPLE}`);
  const [, name = '', from] = FROM.exec(given) ?? [];
  if (from === undefined || given.includes('<') !== given.endsWith('>'))
    throw new ConfigurationError(`MAIL_FROM is no address with or without a name; example: ${EXAMPLE}`);
  return { smtpUrl, from: { name: name.trim(), address: from } };
}
