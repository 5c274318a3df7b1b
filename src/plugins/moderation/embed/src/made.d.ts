/** What the build puts in: each language's file and its integrity. */
declare const LANGUAGES: Record<string, { file: string; integrity: string } | undefined>;

declare module '*.css' {
  const text: string;
  export default text;
}
