CREATE TABLE IF NOT EXISTS lockout (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    application_id BINARY(16) NOT NULL,
    verification_id BINARY(16) NOT NULL,
    lockout_level INT NOT NULL,
    locked_at DATETIME(3) NOT NULL,
    locked_until DATETIME(3),
    released_at DATETIME(3),
    released_by VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    release_reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    unlock_notified_at DATETIME(3),
    PRIMARY KEY (account_id, id),
    KEY lockout_id (id)
);
