import type { OwnerRole } from "../domain/task.ts";
import type { RoleOwner, RoleOwnerStore } from "../workflows/owner-ports.ts";
import { type Database, inTransaction } from "./database.ts";

const COLUMNS = "role, owner, set_by as setBy, set_at as setAt";
const SELECT_ALL = `select ${COLUMNS} from role_owners order by role`;
const SELECT_OF = "select owner from role_owners where role = ?";
const UPSERT = `insert into role_owners (role, owner, set_by, set_at) values (@role, @owner, @setBy, @setAt)
  on conflict (role) do update set owner = @owner, set_by = @setBy, set_at = @setAt`;
const DELETE = "delete from role_owners where role = ?";
const MOVE_TASKS = `update tasks set owner = coalesce(
    (select owner from role_owners where role = @role), (select owner from cases where cases.id = tasks.case_id))
  where role = @role and waiting = 1 and taken_by is null`;

export function createRoleOwners(db: Database): RoleOwnerStore {
  const selectAll = db.prepare<[], RoleOwner>(SELECT_ALL);
  const selectOf = db.prepare<[OwnerRole], string>(SELECT_OF).pluck();
  const upsert = db.prepare(UPSERT);
  const remove = db.prepare<[OwnerRole]>(DELETE);
  const moveTasks = db.prepare<[{ role: OwnerRole }]>(MOVE_TASKS);

  return {
    all: () => selectAll.all(),
    of: (role) => selectOf.get(role),
    set: (given) =>
      inTransaction(db, () => {
        upsert.run(given);
        moveTasks.run({ role: given.role });
      }),
    clear: (role) =>
      inTransaction(db, () => {
        remove.run(role);
        moveTasks.run({ role });
      }),
  };
}
