/** What Strapi hands to each file in `config/`. */
export type Env = (name: string) => string | undefined;

/** Strapi's `env(name, fallback)` answers '' for a variable that is set but empty; here empty means absent. */
export const orElse = <T>(value: string | undefined, fallback: T, parse: (text: string) => T): T =>
  value === undefined || value.trim() === '' ? fallback : parse(value.trim());

export const text = (env: Env, name: string, fallback: string): string => orElse(env(name), fallback, (v) => v);

/** Reads a whole number, or stops the boot with a sentence that names the variable. */
export const whole = (env: Env, name: string, fallback: number): number =>
  orElse(env(name), fallback, (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 0) throw new Error(`${name} must be a whole number, not "${value}".`);
    return number;
  });

export const flag = (env: Env, name: string, fallback: boolean): boolean =>
  orElse(env(name), fallback, (value) => {
    if (/^(true|1|yes|on)$/i.test(value)) return true;
    if (/^(false|0|no|off)$/i.test(value)) return false;
    throw new Error(`${name} must be true or false, not "${value}".`);
  });

export const list = (env: Env, name: string, fallback: string[]): string[] =>
  orElse(env(name), fallback, (value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );
