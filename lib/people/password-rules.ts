import { invalid } from '../errors.ts';

/** Passwords as OWASP and NIST SP 800-63B ask: long enough, not known to everybody, no recipe of character classes. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** Throws Invalid with the sentence when the password is no good for this person. */
export function refuseWeakPassword(password: string, person: { email: string; name: string }): void {
  const fault = passwordFault(password, person);
  if (fault) throw invalid(fault, { password: fault });
}

/** What speaks against this password for this person, as a sentence; null when nothing does. */
export function passwordFault(password: string, person: { email: string; name: string }): string | null {
  const plain = password.toLowerCase().trim();
  if ([...password].length < SHORTEST_PASSWORD)
    return `A password has at least ${SHORTEST_PASSWORD} characters.`;
  if (password.length > LONGEST_PASSWORD) return `A password has at most ${LONGEST_PASSWORD} characters.`;
  const email = person.email.toLowerCase();
  if (plain === email || plain === email.split('@')[0]) return 'The password must not be the email address.';
  if (plain.replaceAll(/\s+/g, '') === person.name.toLowerCase().replaceAll(/\s+/g, ''))
    return 'The password must not be the name.';
  if (new Set(plain).size < 4) return 'The password repeats too few characters: choose another.';
  if (common.has(plain)) return 'This password is one of the first that anybody would try: choose another.';
  return null;
}

/** The most used passwords of at least ten characters in public breach lists. */
const common = new Set(
  `1234567890 12345678910 0123456789 0987654321 1234567891 123456789a a123456789 123456789q q123456789 1q2w3e4r5t
  1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc qwertyuiop qwertyuiop123 qwerty1234 qwerty12345 qwerty123456 qwerty123456789
  qwertyqwerty asdfghjkl1 asdfghjkl; asdfasdfasdf asdf123456 zxcvbnm123 zxcvbnm,./ password10 password11 password12
  password123 password1234 password12345 password123456 password1! password123! passwordpassword passw0rd123
  p@ssw0rd123 p@ssword123 pa$$word123 mypassword mypassword1 newpassword changeme123 letmein123 letmein1234
  welcome123 welcome1234 welcome123! welcome2024 welcome2025 welcome2026 admin12345 admin123456 administrator
  iloveyou123 iloveyou12 iloveyousomuch iloveyou1234 sunshine123 princess123 football123 baseball123 basketball
  superman123 batman1234 dragon1234 monkey1234 master1234 michael123 jennifer123 computer123 internet123 samsung123
  starwars123 pokemon123 liverpool1 liverpool123 manchester chocolate1 chocolate123 butterfly1 strawberry
  qazwsxedc123 qazwsxedcrfv zaq12wsxcde3 1234qwerasdf 123qweasdzxc qweasdzxc123 abcdefghij abcd123456 abc123456789
  abcdefg123 aa123456789 aa12345678 123123123123 112233445566 secret1234 trustno1234 whatever123 summer2024
  summer2025 summer2026 winter2024 winter2025 winter2026 spring2026 autumn2026`.split(/\s+/),
);
