/** YAML and CSV files of the law are bundled as text: `columns.yaml`, `terms.yaml` and `values.yaml` as JSON. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
declare module '*.csv' {
  const text: string;
  export default text;
}
