-- Nothing asks for it: an inquiry is confirmed at the address of its own workspace.
DROP FUNCTION app.workspace_of_inquiry(uuid);
