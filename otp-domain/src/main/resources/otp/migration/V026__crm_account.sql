CREATE TABLE IF NOT EXISTS crm_account (
    account_id BINARY(16) NOT NULL,
    application_id BINARY(16) NOT NULL,
    contact_id VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    parked_at DATETIME(3),
    parked_reason VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    parked_trace VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (account_id),
    KEY crm_account_contact (contact_id),
    KEY crm_account_parked (parked_at)
);
