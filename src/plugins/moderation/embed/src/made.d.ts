/** What the build puts in: by language, the SHA-256 of its file in base64url. */
declare const LANGUAGES: Record<string, string | undefined>;

declare module '*.css' {
  const text: string;
  export default text;
}
