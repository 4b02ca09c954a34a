CREATE TABLE IF NOT EXISTS crm_callback (
    id BINARY(16) NOT NULL,
    fingerprint VARBINARY(32) NOT NULL,
    answer VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    leased_until DATETIME(3) NOT NULL,
    called_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY crm_callback_age (called_at)
);
