/**
 * YAML and CSV files of the law are bundled as text: `columns.yaml`, `terms.yaml` and `values.yaml` as JSON, and all YAML files
 * of a folder, `grids/*.yaml`, as JSON that has the text of each by its name.
 */
declare module '*.yaml' {
  const text: string;
  export default text;
}
declare module '*.csv' {
  const text: string;
  export default text;
}
