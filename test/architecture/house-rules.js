// Rules of the house that oxlint does not bring itself. oxlint loads this file (.oxlintrc.json, "jsPlugins"), so it is plain
// JavaScript with a default export; test/architecture/lint-rules.spec.ts proves each rule.

const rule = (description, create) => ({ meta: { type: 'problem', docs: { description } }, create });

const noEnum = rule('A union of strings is plain JSON and needs no import.', (context) => ({
  TSEnumDeclaration: (node) => context.report({ node, message: 'No enum: write a union of strings.' }),
}));

const noExportStar = rule('A door shows by name what it lets out.', (context) => ({
  ExportAllDeclaration: (node) => context.report({ node, message: 'No `export *`: name what is exported.' }),
}));

const noCurrentDate = rule('A decision gets the time as an argument.', (context) => {
  const message = 'No clock in the domain: take the time as an argument.';
  const isDate = (node) => node.type === 'Identifier' && node.name === 'Date';
  return {
    NewExpression: (node) => isDate(node.callee) && node.arguments.length === 0 && context.report({ node, message }),
    CallExpression: (node) => isDate(node.callee) && context.report({ node, message }),
  };
});

const VAGUE = /(^|[\\/])(utils?|helpers?|common|misc|shared)\.[cm]?[jt]s$/;

const nameTheThing = rule('A file is named after what is in it.', (context) => ({
  Program: (node) =>
    VAGUE.test(context.filename) &&
    context.report({ node, message: 'A file called utils, helpers or common says nothing: name the thing.' }),
}));

export default {
  meta: { name: 'house' },
  rules: {
    'no-enum': noEnum,
    'no-export-star': noExportStar,
    'no-current-date': noCurrentDate,
    'name-the-thing': nameTheThing,
  },
};
