CREATE TABLE IF NOT EXISTS application_key (
    key_id VARCHAR(26) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    application_id BINARY(16) NOT NULL,
    digest VARBINARY(32) NOT NULL,
    roles VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    label VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3),
    revoked_at DATETIME(3),
    last_used_at DATETIME(3),
    PRIMARY KEY (key_id),
    KEY application_key_application (application_id)
);
