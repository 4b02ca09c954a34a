CREATE TABLE IF NOT EXISTS audit_event (
    account_id BINARY(16) NOT NULL,
    seq BIGINT NOT NULL,
    id BINARY(16) NOT NULL,
    application_id BINARY(16) NOT NULL,
    event_type VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    occurred_at DATETIME(3) NOT NULL,
    verification_id BINARY(16),
    actor VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    request_id VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    details VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (account_id, seq)
);
