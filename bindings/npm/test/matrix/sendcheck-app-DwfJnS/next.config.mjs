export default { outputFileTracingRoot: "/work/wt-npm/bindings/npm/test/matrix/sendcheck-app-DwfJnS" };
