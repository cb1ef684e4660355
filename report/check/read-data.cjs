// Reads the data files of an edition with readers that nobody here wrote, and compares what they read with cells.csv.
// Usage: node read-data.cjs px|json-stat|datapackage DATA_FOLDER
const fs = require('fs');
const path = require('path');

const [kind, folder] = process.argv.slice(2);
const faults = [];

// The published cells without breakdown, by statistic, area, category and period: no cell of ours holds a quoted comma.
const cells = new Map();
const [header, ...lines] = fs.readFileSync(path.join(folder, 'cells.csv'), 'utf8').trim().split(/\r?\n/);
const columns = header.split(',');
for (const line of lines) {
  const row = Object.fromEntries(line.split(',').map((value, i) => [columns[i], value]));
  if (row.breakdown === '') cells.set([row.statistic, row.area, row.category, row.period].join('/'), row);
}

function compare(file, statistic, area, category, period, content, read) {
  const cell = cells.get([statistic, area, category, period].join('/'));
  const written = cell && cell[content === 'difference' ? 'value' : content];
  if (written === undefined || written === '') {
    if (typeof read === 'number') faults.push(`${file}: read ${read} where cells.csv has nothing (${area} ${category} ${period} ${content})`);
    return 0;
  }
  const scaled = content === 'share' ? 100 * Number(written) : Number(written);
  if (typeof read !== 'number' || Math.abs(read - scaled) > 0.0501) {
    faults.push(`${file}: read ${read}, cells.csv has ${scaled} (${area} ${category} ${period} ${content})`);
  }
  return 1;
}

const files = (ending) => fs.readdirSync(folder).filter((name) => name.endsWith(ending)).sort();
let compared = 0;
let read = 0;

// The reader gives a list of one value as the value itself.
const list = (values) => [].concat(values);

function px() {
  const Px = require('px');
  for (const file of files('.px')) {
    const cube = new Px(fs.readFileSync(path.join(folder, file), 'utf8'));
    const names = cube.variables();
    const sizes = names.map((name) => list(cube.values(name)).length);
    const expected = sizes.reduce((a, b) => a * b, 1);
    if (cube.data.length !== expected) faults.push(`${file}: ${cube.data.length} figures, its dimensions ask for ${expected}`);
    read += cube.data.length;
    if (file.endsWith('_groups.px')) continue;
    const codes = names.map((name) => list(cube.codes(name)));
    cube.data.forEach((figure, place) => {
      let rest = place;
      const at = [];
      for (let i = sizes.length - 1; i >= 0; i--) {
        at[i] = codes[i][rest % sizes[i]];
        rest = Math.floor(rest / sizes[i]);
      }
      const number = /^-?[\d.]*\d$/.test(String(figure)) ? Number(figure) : String(figure);
      compared += compare(file, file.slice(0, -3), at[0], at[1], at[2], at[3], number);
    });
  }
}

function jsonStat() {
  const JSONstat = require('jsonstat-toolkit');
  for (const file of files('.json').filter((name) => name !== 'datapackage.json')) {
    const cube = JSONstat(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
    if (cube.class !== 'dataset' || cube.length === 0) {
      faults.push(`${file}: not read as a dataset`);
      continue;
    }
    read += cube.n;
    if (file.endsWith('_groups.json')) continue;
    for (const row of cube.toTable({ type: 'arrobj', content: 'id', status: false })) {
      compared += compare(file, file.slice(0, -5), row.area, row.category, row.period, row.content, row.value);
    }
  }
}

async function dataPackage() {
  const { Package } = require('datapackage');
  const loaded = await Package.load(path.join(folder, 'datapackage.json'));
  loaded.errors.forEach((error) => faults.push(`datapackage.json: ${error.message}`));
  for (const resource of loaded.resources) {
    resource.errors.forEach((error) => faults.push(`${resource.name}: ${error.message}`));
    if (!resource.tabular) continue;
    const rows = await resource.read({ keyed: true });
    read += rows.length;
    compared += rows.length;
  }
}

(async () => {
  if (kind === 'px') px();
  else if (kind === 'json-stat') jsonStat();
  else if (kind === 'datapackage') await dataPackage();
  else throw new Error('unknown kind ' + kind);
  if (compared === 0) faults.push('nothing was compared');
  faults.slice(0, 20).forEach((fault) => console.log('  ' + fault));
  console.log(`  ${read} figures or rows read, ${compared} compared, ${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
})().catch((error) => {
  console.log('  ' + (error.message || error), (error.errors || []).slice(0, 5).map((e) => e.message).join('; '));
  process.exit(1);
});
