//go:build !windows

package windows

import (
	"time"

	"haft.dev/internal/kernel"
)

// Outcomes of a transaction.
const (
	TransactionOutcomeUndetermined = 1
	TransactionOutcomeCommitted    = 2
	TransactionOutcomeAborted      = 3
)

// CreateTransaction creates a transaction, which is rolled back after timeout
// milliseconds (0: never) or when its last handle is closed. The handle of a failed
// call is InvalidHandle. Away from Windows there are no files to change in it.
func CreateTransaction(transactionAttrs *SecurityAttributes, timeout uint32, description *uint16) (handle Handle, err error) {
	s := sys()
	info := kernel.TransactionInfo{Description: UTF16PtrToString(description)}
	if timeout != INFINITE {
		info.Timeout = time.Duration(timeout) * time.Millisecond
	}
	h, _, err := s.main.CreateTransaction(s.attributes(transactionAttrs, nil), kernel.TRANSACTION_ALL_ACCESS, info)
	if err != nil {
		return InvalidHandle, failed(err)
	}
	return Handle(h), nil
}

// CommitTransaction commits. ERROR_TRANSACTION_ALREADY_COMMITTED,
// ERROR_TRANSACTION_ALREADY_ABORTED if it is over.
func CommitTransaction(transaction Handle) (err error) {
	return failed(sys().main.CommitTransaction(value(transaction)))
}

// RollbackTransaction rolls back.
func RollbackTransaction(transaction Handle) (err error) {
	return failed(sys().main.RollbackTransaction(value(transaction)))
}

// GetTransactionOutcome stores the outcome (TransactionOutcome…).
func GetTransactionOutcome(transaction Handle, outcome *uint32) (err error) {
	i, err := sys().main.QueryTransaction(value(transaction))
	if err == nil {
		*outcome = i.Outcome
	}
	return failed(err)
}
