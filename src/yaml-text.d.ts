/** YAML files of the law are bundled as text. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
