CREATE TABLE IF NOT EXISTS audit_root (
    application_id BINARY(16) NOT NULL,
    number BIGINT NOT NULL,
    made_at DATETIME(3) NOT NULL,
    heads BIGINT NOT NULL,
    previous VARBINARY(32) NOT NULL,
    hash VARBINARY(32) NOT NULL,
    statement VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (application_id, number)
);
