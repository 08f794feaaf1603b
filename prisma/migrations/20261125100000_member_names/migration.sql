-- The field's own names.
ALTER TABLE members RENAME COLUMN called TO display_name;
ALTER TABLE members RENAME COLUMN mark TO color_index;
ALTER TABLE reviews RENAME COLUMN carried_at TO for_next_session_at;
