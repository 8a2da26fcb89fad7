/** Something about a backup that whoever gave the command can mend, as a sentence. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}
