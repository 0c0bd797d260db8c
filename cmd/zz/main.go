package main
import ("os";"time";"fmt";"haft.dev/internal/run";"haft.dev/internal/guest/native";"runtime";"runtime/debug")
func main(){
 runtime.GOMAXPROCS(8); debug.SetGCPercent(400)
 t0:=time.Now()
 native.Supported(); t1:=time.Now()
 run.Registry(); t2:=time.Now()
 s,err:=run.Start(run.Options{Program:os.Args[1],Args:os.Args[2:],Env:os.Environ(),Dir:"/tmp",Stdin:os.Stdin,Stdout:os.Stdout,Stderr:os.Stderr,Log:os.Stderr})
 if err!=nil {panic(err)}
 t3:=time.Now()
 s.Wait(); t4:=time.Now()
 fmt.Fprintln(os.Stderr,"native",t1.Sub(t0),"registry",t2.Sub(t1),"start",t3.Sub(t2),"wait",t4.Sub(t3))
}
