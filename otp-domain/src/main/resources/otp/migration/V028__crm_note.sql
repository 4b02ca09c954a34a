CREATE TABLE IF NOT EXISTS crm_note (
    account_id BINARY(16) NOT NULL,
    story_id BINARY(16) NOT NULL,
    contact_id VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    note_id VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    attempted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, story_id)
);
