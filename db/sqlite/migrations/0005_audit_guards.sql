DROP TRIGGER audit_is_never_changed;
--> statement-breakpoint
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
WHEN EXISTS (SELECT 1 FROM audit_head) OR old.seq > 0 OR new.id IS NOT old.id OR new.at IS NOT old.at
	OR new.actor_id IS NOT old.actor_id OR new.actor_name IS NOT old.actor_name OR new.action IS NOT old.action
	OR new.subject_kind IS NOT old.subject_kind OR new.subject_id IS NOT old.subject_id
	OR new.allowed IS NOT old.allowed OR new.address IS NOT old.address OR new.detail IS NOT old.detail
BEGIN
	SELECT RAISE(ABORT, 'the audit can only be added to');
END;
--> statement-breakpoint
CREATE TRIGGER audit_is_never_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = new.id) OR EXISTS (SELECT 1 FROM audit WHERE rowid = new.rowid)
	OR EXISTS (SELECT 1 FROM audit WHERE seq = new.seq AND seq > 0)
BEGIN
	SELECT RAISE(ABORT, 'the audit can only be added to');
END;
