import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A small source tree outside the checkout on which a tool is run with the project's own settings. */
export class PlantedTree {
  private constructor(readonly folder: string) {}

  /** `files` by path; `settings` are names of files of the project's root, copied as they are. */
  static grow(files: Record<string, string>, settings: readonly string[]): PlantedTree {
    const tree = new PlantedTree(realpathSync(mkdtempSync(join(tmpdir(), 'planted-'))));
    for (const name of settings) {
      mkdirSync(dirname(join(tree.folder, name)), { recursive: true });
      cpSync(join(project, name), join(tree.folder, name));
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree.folder, path)), { recursive: true });
      writeFileSync(join(tree.folder, path), text);
    }
    return tree;
  }

  /** Lets the tree use what is installed for the project. */
  linkModules(): this {
    symlinkSync(join(project, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
    return this;
  }

  /** Runs a tool of node_modules in the tree and reads its answer as JSON; a tool that finds faults ends with a code, which is no error here. */
  run(tool: string, args: readonly string[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const command = [join(project, 'node_modules', tool), ...args];
      execFile(process.execPath, command, { cwd: this.folder, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout));
        } catch {
          reject(new Error(`${tool} gave no JSON: ${stderr || stdout || error?.message}`));
        }
      });
    });
  }

  fell(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
