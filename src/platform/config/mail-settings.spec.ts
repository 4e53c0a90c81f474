import { readMailSettings } from './mail-settings';

const SMTP_URL = 'smtp://mail.example:587';

describe('the settings of e-mail', () => {
  it('are none without SMTP_URL', () => {
    expect(readMailSettings({})).toBeNull();
    expect(readMailSettings({ SMTP_URL: '', MAIL_FROM: '' })).toBeNull();
  });

  it.each([
    ['notices@desk.example', '', 'notices@desk.example'],
    ['<notices@desk.example>', '', 'notices@desk.example'],
    ['Touchstone <notices@desk.example>', 'Touchstone', 'notices@desk.example'],
    ['"The Desk, Oslo" <notices@desk.example>', 'The Desk, Oslo', 'notices@desk.example'],
  ])('take %s', (MAIL_FROM, name, address) => {
    expect(readMailSettings({ SMTP_URL, MAIL_FROM })).toEqual({ smtpUrl: SMTP_URL, from: { name, address } });
  });

  it.each([
    [{ SMTP_URL }, /^SMTP_URL is set, so MAIL_FROM is needed too; example: MAIL_FROM=/],
    [{ MAIL_FROM: 'a@b.example' }, /^MAIL_FROM is set, so SMTP_URL is needed too; example: SMTP_URL=/],
    [{ SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example' }, /^SMTP_URL is not an address/],
    [{ SMTP_URL: 'https://mail.example', MAIL_FROM: 'a@b.example' }, /^SMTP_URL is not an address/],
    [{ SMTP_URL, MAIL_FROM: 'Touchstone' }, /^MAIL_FROM is no address/],
    [{ SMTP_URL, MAIL_FROM: 'a@b.example, c@d.example' }, /^MAIL_FROM is no address/],
    [{ SMTP_URL, MAIL_FROM: 'A <a@b.example' }, /^MAIL_FROM is no address/],
    [{ SMTP_URL, MAIL_FROM: 'A\r\nBcc: x@y.example <a@b.example>' }, /^MAIL_FROM is no address/],
  ])('refuse %j, naming the variable and an example', (variables, message) => {
    expect(() => readMailSettings(variables)).toThrow(message);
  });
});
