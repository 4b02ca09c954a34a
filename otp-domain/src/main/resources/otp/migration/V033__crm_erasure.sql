CREATE TABLE IF NOT EXISTS crm_erasure (
    id BINARY(16) NOT NULL,
    account_id BINARY(16) NOT NULL,
    contact_id VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    asked_at DATETIME(3) NOT NULL,
    due_at DATETIME(3),
    ended_at DATETIME(3),
    outcome VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (id),
    KEY crm_erasure_due (due_at),
    KEY crm_erasure_account (account_id, contact_id)
);
