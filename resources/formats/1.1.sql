CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
CREATE TABLE "action" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "number" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "text" TEXT NOT NULL,
   "to_whom" TEXT NOT NULL,
   "by_whom" TEXT NOT NULL,
   "part" TEXT NOT NULL,
   "step" TEXT REFERENCES "step"("id"),
   "neighbourhood" TEXT REFERENCES "neighbourhood"("id"),
   "department" TEXT REFERENCES "department"("id"),
   "owner" TEXT REFERENCES "person"("id"),
   "made_on" TEXT,
   "due" TEXT,
   "status" TEXT NOT NULL,
   "priority" TEXT NOT NULL,
   "origin" TEXT NOT NULL,
   "location" TEXT NOT NULL,
   "remark" TEXT NOT NULL,
   "internal" INTEGER NOT NULL
) STRICT;
CREATE TABLE "agenda_item" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "meeting" TEXT REFERENCES "meeting"("id"),
   "order" INTEGER NOT NULL,
   "title" TEXT NOT NULL,
   "instance" TEXT NOT NULL,
   "reason" TEXT NOT NULL,
   "minutes" INTEGER,
   "presenter" TEXT REFERENCES "person"("id"),
   "documents" TEXT NOT NULL,
   "state" TEXT NOT NULL,
   "carried_from" TEXT REFERENCES "agenda_item"("id"),
   "summary" TEXT NOT NULL,
   "internal" INTEGER NOT NULL
) STRICT;
CREATE TABLE "attendance" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "meeting" TEXT NOT NULL REFERENCES "meeting"("id"),
   "person" TEXT NOT NULL REFERENCES "person"("id"),
   "presence" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
CREATE TABLE "change" (
   "number" INTEGER PRIMARY KEY NOT NULL,
   "position" INTEGER NOT NULL REFERENCES "change_set"("position"),
   "table" TEXT NOT NULL,
   "record" TEXT NOT NULL,
   "field" TEXT NOT NULL,
   "old" TEXT NOT NULL,
   "new" TEXT NOT NULL,
   "decided" INTEGER NOT NULL
) STRICT;
CREATE TABLE "change_set" (
   "position" INTEGER PRIMARY KEY NOT NULL,
   "id" TEXT NOT NULL,
   "replica" TEXT NOT NULL,
   "seq" INTEGER NOT NULL,
   "at" TEXT NOT NULL,
   "by" TEXT NOT NULL,
   "command" TEXT NOT NULL,
   "reason" TEXT NOT NULL,
   "origin" TEXT NOT NULL,
   "target" TEXT,
   "parent" TEXT
) STRICT;
CREATE TABLE "check" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "instance" TEXT NOT NULL,
   "checkpoint" TEXT NOT NULL REFERENCES "checkpoint"("id"),
   "answer" TEXT,
   "reason" TEXT NOT NULL
) STRICT;
CREATE TABLE "checkpoint" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "step" TEXT NOT NULL REFERENCES "step"("id"),
   "order" INTEGER NOT NULL,
   "text" TEXT NOT NULL
) STRICT;
CREATE TABLE "contribution" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "instance" TEXT NOT NULL,
   "department" TEXT NOT NULL REFERENCES "department"("id"),
   "status" TEXT,
   "contact" TEXT REFERENCES "person"("id"),
   "text" TEXT NOT NULL,
   "due" TEXT,
   "remark" TEXT NOT NULL,
   "internal_remark" TEXT NOT NULL
) STRICT;
CREATE TABLE "counter" (
   "kind" TEXT NOT NULL,
   "year" INTEGER NOT NULL,
   "highest" INTEGER NOT NULL,
   PRIMARY KEY ("kind", "year")
) STRICT;
CREATE TABLE "decision" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "number" TEXT NOT NULL,
   "body" TEXT NOT NULL,
   "date" TEXT,
   "sentence" TEXT NOT NULL,
   "reason" TEXT NOT NULL,
   "consequences" TEXT NOT NULL,
   "owner" TEXT REFERENCES "person"("id"),
   "location" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   "publish" INTEGER NOT NULL,
   "replaces" TEXT REFERENCES "decision"("id"),
   "internal" INTEGER NOT NULL
, origin TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE "decision_step" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "decision" TEXT NOT NULL REFERENCES "decision"("id"),
   "instance" TEXT NOT NULL
) STRICT;
CREATE TABLE "department" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "code" TEXT NOT NULL,
   "name" TEXT NOT NULL,
   "order" INTEGER NOT NULL,
   "head" TEXT REFERENCES "person"("id"),
   "contact" TEXT REFERENCES "person"("id"),
   "deputy" TEXT REFERENCES "person"("id"),
   "hours_needed" INTEGER,
   "hours_available" INTEGER,
   "hours_date" TEXT,
   "active" INTEGER NOT NULL
) STRICT;
CREATE TABLE "dependency" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "step" TEXT NOT NULL REFERENCES "step"("id"),
   "requires" TEXT NOT NULL REFERENCES "step"("id")
) STRICT;
CREATE TABLE "document" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "created_at" TEXT NOT NULL,
   "program" TEXT NOT NULL
) STRICT;
CREATE TABLE "lesson" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "title" TEXT NOT NULL,
   "worked" TEXT NOT NULL,
   "situation" TEXT NOT NULL,
   "approach" TEXT NOT NULL,
   "outcome" TEXT NOT NULL,
   "certainty" TEXT NOT NULL,
   "conditions" TEXT NOT NULL,
   "otherwise" TEXT NOT NULL,
   "step" TEXT REFERENCES "step"("id"),
   "neighbourhood" TEXT REFERENCES "neighbourhood"("id"),
   "traits" TEXT NOT NULL,
   "agreed_by" TEXT NOT NULL,
   "agreed_on" TEXT,
   "share" TEXT NOT NULL,
   "contact" TEXT NOT NULL,
   "made_on" TEXT,
   "origin" TEXT NOT NULL,
   "internal" INTEGER NOT NULL
) STRICT;
CREATE TABLE "measurement" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "quantity" TEXT NOT NULL,
   "neighbourhood" TEXT REFERENCES "neighbourhood"("id"),
   "package" TEXT REFERENCES "package"("id"),
   "date" TEXT,
   "value" TEXT,
   "unit" TEXT NOT NULL,
   "source" TEXT NOT NULL,
   "quality" TEXT NOT NULL
) STRICT;
CREATE TABLE "meeting" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "date" TEXT,
   "kind" TEXT NOT NULL,
   "series" TEXT REFERENCES "meeting_series"("id"),
   "title" TEXT NOT NULL,
   "starts_at" TEXT NOT NULL,
   "minutes" INTEGER NOT NULL,
   "room" TEXT NOT NULL,
   "state" TEXT NOT NULL,
   "approved_on" TEXT,
   "corrections" TEXT NOT NULL,
   "frozen" TEXT NOT NULL
) STRICT;
CREATE TABLE "meeting_note" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "meeting" TEXT REFERENCES "meeting"("id"),
   "item" TEXT REFERENCES "agenda_item"("id"),
   "order" INTEGER NOT NULL,
   "text" TEXT NOT NULL,
   "instance" TEXT NOT NULL,
   "made_on" TEXT,
   "internal" INTEGER NOT NULL
) STRICT;
CREATE TABLE "meeting_series" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "standing" TEXT NOT NULL,
   "room" TEXT NOT NULL,
   "weeks" INTEGER
) STRICT;
CREATE TABLE "municipality" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "code" TEXT NOT NULL,
   "target_year" INTEGER,
   "home_done_definition" TEXT NOT NULL,
   "one_team_reason" TEXT NOT NULL
) STRICT;
CREATE TABLE "neighbourhood" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "code" TEXT NOT NULL,
   "order" INTEGER NOT NULL,
   "status" TEXT NOT NULL,
   "character" TEXT NOT NULL,
   "archived" INTEGER NOT NULL
) STRICT;
CREATE TABLE "open_question" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "question" TEXT NOT NULL,
   "background" TEXT NOT NULL,
   "tried" TEXT NOT NULL,
   "wanted" TEXT NOT NULL,
   "urgency" TEXT NOT NULL,
   "step" TEXT REFERENCES "step"("id"),
   "neighbourhood" TEXT REFERENCES "neighbourhood"("id"),
   "share" TEXT NOT NULL,
   "contact" TEXT NOT NULL,
   "made_on" TEXT,
   "origin" TEXT NOT NULL,
   "internal" INTEGER NOT NULL
) STRICT;
CREATE TABLE "package" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "neighbourhood" TEXT REFERENCES "neighbourhood"("id")
) STRICT;
CREATE TABLE "person" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "job_title" TEXT NOT NULL,
   "departments" TEXT NOT NULL,
   "mail" TEXT NOT NULL,
   "phone" TEXT NOT NULL,
   "left_on" TEXT
) STRICT;
CREATE TABLE "phase" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "order" INTEGER NOT NULL,
   "title" TEXT NOT NULL,
   "question" TEXT NOT NULL,
   "goal" TEXT NOT NULL,
   "done_when" TEXT NOT NULL
) STRICT;
CREATE TABLE "report_run" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "number" TEXT NOT NULL,
   "file" TEXT NOT NULL,
   "form" TEXT NOT NULL,
   "made_on" TEXT,
   "reference_date" TEXT,
   "department" TEXT REFERENCES "department"("id"),
   "neighbourhoods" TEXT NOT NULL,
   "meeting" TEXT REFERENCES "meeting"("id"),
   "names" INTEGER NOT NULL,
   "internal" INTEGER NOT NULL,
   "pdfa" INTEGER NOT NULL,
   "history" INTEGER NOT NULL,
   "audience" TEXT NOT NULL,
   "sent_on" TEXT,
   "answered" INTEGER NOT NULL
) STRICT;
CREATE TABLE "risk" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "number" TEXT NOT NULL,
   "description" TEXT NOT NULL,
   "cause" TEXT NOT NULL,
   "effect" TEXT NOT NULL,
   "chance" INTEGER,
   "impact" INTEGER,
   "measure" TEXT NOT NULL,
   "owner" TEXT REFERENCES "person"("id"),
   "step" TEXT REFERENCES "step"("id"),
   "neighbourhood" TEXT REFERENCES "neighbourhood"("id"),
   "status" TEXT NOT NULL,
   "origin" TEXT NOT NULL,
   "internal" INTEGER NOT NULL
) STRICT;
CREATE TABLE "stand_in" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "person" TEXT NOT NULL REFERENCES "person"("id"),
   "deputy" TEXT NOT NULL REFERENCES "person"("id"),
   "starts_on" TEXT NOT NULL,
   "ends_on" TEXT NOT NULL
) STRICT;
CREATE TABLE "step" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "phase" TEXT NOT NULL REFERENCES "phase"("id"),
   "code" TEXT NOT NULL,
   "title" TEXT NOT NULL,
   "question" TEXT NOT NULL,
   "why" TEXT NOT NULL,
   "result" TEXT NOT NULL,
   "level" TEXT NOT NULL,
   "movements" TEXT NOT NULL,
   "decision" TEXT NOT NULL,
   "recurrence" TEXT NOT NULL,
   "records" TEXT NOT NULL,
   "caution" TEXT NOT NULL,
   "lead_weeks" INTEGER NOT NULL,
   "order" INTEGER NOT NULL,
   "own" INTEGER NOT NULL,
   "retired" INTEGER NOT NULL
) STRICT;
CREATE TABLE "step_instance" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "step" TEXT NOT NULL REFERENCES "step"("id"),
   "neighbourhood" TEXT REFERENCES "neighbourhood"("id"),
   "status" TEXT,
   "owner" TEXT REFERENCES "person"("id"),
   "due" TEXT,
   "result_location" TEXT NOT NULL,
   "approved_on" TEXT,
   "review_on" TEXT,
   "decided_by" TEXT NOT NULL,
   "na_reason" TEXT NOT NULL,
   "body" TEXT NOT NULL,
   "body_date" TEXT,
   "remark" TEXT NOT NULL,
   "internal_remark" TEXT NOT NULL
) STRICT;
CREATE TABLE "step_role" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "step" TEXT NOT NULL REFERENCES "step"("id"),
   "department" TEXT NOT NULL REFERENCES "department"("id"),
   "letter" TEXT NOT NULL
) STRICT;
CREATE TABLE "wait" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "subject" TEXT NOT NULL,
   "on_kind" TEXT NOT NULL,
   "on" TEXT NOT NULL,
   "what" TEXT NOT NULL,
   "since" TEXT,
   "answered_on" TEXT,
   "answer" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_change_position"
    ON "change" ("position");
CREATE INDEX "idx_change_set_at"
    ON "change_set" ("at");
CREATE INDEX "idx_change_table_record"
    ON "change" ("table", "record");
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX "idx_change_set_id"
    ON "change_set" ("id");
CREATE UNIQUE INDEX "idx_change_set_replica_seq"
    ON "change_set" ("replica", "seq");
